CREATE TABLE issued_documents (
  code text PRIMARY KEY,
  case_id uuid NOT NULL REFERENCES applications (id),
  step text NOT NULL,
  document_id uuid NOT NULL,
  document_version integer NOT NULL,
  sha256 char(64) NOT NULL,
  issuer text NOT NULL,
  number text NOT NULL,
  title jsonb NOT NULL,
  issued_at timestamptz(3) NOT NULL,
  shown jsonb NOT NULL,
  CONSTRAINT issued_documents_version_fk FOREIGN KEY (document_id, document_version)
    REFERENCES document_versions (document_id, version)
);
--> statement-breakpoint
CREATE INDEX issued_documents_of_case ON issued_documents (case_id);
