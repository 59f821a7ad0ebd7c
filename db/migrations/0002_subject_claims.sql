CREATE TABLE subject_claims (
  service_code text NOT NULL,
  applicant_id text NOT NULL,
  subject_hash char(64) NOT NULL,
  case_id uuid NOT NULL REFERENCES applications,
  CONSTRAINT subject_claims_pk PRIMARY KEY (service_code, applicant_id, subject_hash)
);
