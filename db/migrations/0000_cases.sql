CREATE TYPE status AS ENUM (
  'DRAFT',
  'ACCEPTED',
  'INCOMPLETE',
  'VERIFIED',
  'AWAITING_PAYMENT',
  'PAYMENT_CONFIRMED',
  'ASSIGNED',
  'UNDER_REVIEW',
  'CLARIFICATION_REQUIRED',
  'REWORK_REQUIRED',
  'RECHECK',
  'APPROVED',
  'EXECUTED',
  'SERVICE_RENDERED',
  'COMPLETED',
  'REJECTED',
  'REFUSED',
  'APPEAL_REVIEW',
  'NOT_COMPLETED',
  'ANNULLED',
  'ARCHIVED'
);
--> statement-breakpoint
CREATE TYPE document_scan AS ENUM ('pending', 'clean', 'infected', 'skipped');
--> statement-breakpoint
CREATE TYPE regulation_state AS ENUM ('published');
--> statement-breakpoint
CREATE SEQUENCE case_number_seq MAXVALUE 9999999 CYCLE;
--> statement-breakpoint
CREATE TABLE agencies (
  code text PRIMARY KEY,
  name jsonb NOT NULL,
  zone text NOT NULL
);
--> statement-breakpoint
CREATE TABLE units (
  code text PRIMARY KEY,
  agency text NOT NULL REFERENCES agencies,
  name jsonb NOT NULL,
  territories text[] NOT NULL
);
--> statement-breakpoint
CREATE TABLE users (
  id text PRIMARY KEY,
  name text NOT NULL,
  roles text[] NOT NULL,
  agency text REFERENCES agencies,
  unit text REFERENCES units
);
--> statement-breakpoint
CREATE INDEX users_of_unit ON users (unit);
--> statement-breakpoint
CREATE TABLE regulations (
  code text NOT NULL,
  version integer NOT NULL,
  body jsonb NOT NULL,
  body_hash text NOT NULL,
  state regulation_state NOT NULL,
  published_at timestamptz(3) NOT NULL,
  CONSTRAINT regulations_pk PRIMARY KEY (code, version)
);
--> statement-breakpoint
CREATE TABLE calendars (
  code text NOT NULL,
  version text NOT NULL,
  ordinal integer GENERATED ALWAYS AS IDENTITY,
  body jsonb NOT NULL,
  body_hash text NOT NULL,
  stored_at timestamptz(3) NOT NULL,
  CONSTRAINT calendars_pk PRIMARY KEY (code, version)
);
--> statement-breakpoint
CREATE TABLE applications (
  id uuid PRIMARY KEY,
  number text UNIQUE,
  service_code text NOT NULL,
  service_version integer NOT NULL,
  agency text NOT NULL,
  territory text NOT NULL,
  applicant_id text NOT NULL,
  applicant jsonb NOT NULL,
  created_by text NOT NULL,
  previous_application_id uuid CONSTRAINT applications_previous_fk REFERENCES applications,
  status status NOT NULL,
  stage text,
  unit text,
  executor_id text,
  overdue boolean NOT NULL DEFAULT false,
  closed boolean NOT NULL DEFAULT false,
  term_due_at timestamptz(3),
  next_deadline timestamptz(3),
  form jsonb NOT NULL,
  facts jsonb,
  version integer NOT NULL,
  created_at timestamptz(3) NOT NULL,
  submitted_at timestamptz(3),
  updated_at timestamptz(3) NOT NULL,
  CONSTRAINT applications_regulation_fk
    FOREIGN KEY (service_code, service_version) REFERENCES regulations (code, version)
);
--> statement-breakpoint
CREATE INDEX applications_of_applicant ON applications (applicant_id, updated_at, id);
--> statement-breakpoint
CREATE INDEX applications_of_author ON applications (created_by, updated_at, id);
--> statement-breakpoint
CREATE INDEX applications_of_unit ON applications (agency, unit, status);
--> statement-breakpoint
CREATE INDEX applications_of_executor ON applications (executor_id) WHERE NOT closed;
--> statement-breakpoint
CREATE INDEX applications_overdue ON applications (agency, unit) WHERE overdue AND NOT closed;
--> statement-breakpoint
CREATE INDEX applications_for_dispatcher ON applications (agency, updated_at)
  WHERE unit IS NULL AND NOT closed;
--> statement-breakpoint
CREATE TABLE events (
  case_id uuid NOT NULL REFERENCES applications,
  seq integer NOT NULL CHECK (seq >= 1),
  at timestamptz(3) NOT NULL,
  actor_id text NOT NULL,
  actor_name text NOT NULL,
  actor_role text NOT NULL,
  type text NOT NULL,
  from_status status,
  to_status status NOT NULL,
  comment text,
  data jsonb,
  idempotency_key text,
  prev_hash char(64) NOT NULL,
  hash char(64) NOT NULL,
  CONSTRAINT events_pk PRIMARY KEY (case_id, seq)
);
--> statement-breakpoint
CREATE FUNCTION refuse_to_rewrite_journal() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'The journal is append-only: % refused', TG_OP USING ERRCODE = 'restrict_violation';
END
$$;
--> statement-breakpoint
CREATE TRIGGER events_append_only
  BEFORE UPDATE OR DELETE OR TRUNCATE ON events
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_rewrite_journal();
--> statement-breakpoint
CREATE TABLE idempotency_keys (
  caller_id text NOT NULL,
  key text NOT NULL,
  request_hash text NOT NULL,
  case_id uuid,
  seq integer,
  response_status integer,
  response_body jsonb,
  response_headers jsonb,
  created_at timestamptz(3) NOT NULL,
  CONSTRAINT idempotency_keys_pk PRIMARY KEY (caller_id, key)
);
--> statement-breakpoint
CREATE TABLE documents (
  id uuid PRIMARY KEY,
  case_id uuid NOT NULL REFERENCES applications,
  kind text NOT NULL,
  current_version integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX documents_of_case ON documents (case_id);
--> statement-breakpoint
CREATE TABLE document_versions (
  document_id uuid NOT NULL REFERENCES documents,
  version integer NOT NULL CHECK (version >= 1),
  name text NOT NULL,
  size integer NOT NULL CHECK (size >= 0),
  content_type text NOT NULL,
  sha256 text NOT NULL,
  scan document_scan NOT NULL,
  storage_key text NOT NULL,
  uploaded_by text NOT NULL,
  uploaded_at timestamptz(3) NOT NULL,
  CONSTRAINT document_versions_pk PRIMARY KEY (document_id, version)
);
