ALTER TABLE document_versions
  ADD COLUMN uploaded_by_name text,
  ADD COLUMN upload_id uuid,
  ADD COLUMN scan_started_at timestamptz(3),
  ADD COLUMN scanned_at timestamptz(3),
  ADD COLUMN scan_signature text;
--> statement-breakpoint
CREATE INDEX document_versions_unscanned ON document_versions (uploaded_at) WHERE scan = 'pending';
--> statement-breakpoint
CREATE TABLE unfinished_uploads (
  storage_key text PRIMARY KEY,
  started_at timestamptz(3) NOT NULL
);
--> statement-breakpoint
CREATE TABLE document_looks (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  document_id uuid NOT NULL REFERENCES documents,
  version integer NOT NULL,
  act text NOT NULL,
  by_id text NOT NULL,
  by_name text NOT NULL,
  by_role text NOT NULL,
  at timestamptz(3) NOT NULL
);
--> statement-breakpoint
CREATE INDEX document_looks_of_document ON document_looks (document_id, id);
