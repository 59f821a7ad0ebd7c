CREATE TABLE signatures (
  id uuid CONSTRAINT signatures_pkey PRIMARY KEY,
  document_id uuid NOT NULL,
  version integer NOT NULL,
  sha256 text NOT NULL,
  facts jsonb NOT NULL,
  cms text NOT NULL,
  cms_sha256 text NOT NULL,
  signed_by text NOT NULL,
  received_at timestamptz(3) NOT NULL,
  CONSTRAINT signatures_of_version FOREIGN KEY (document_id, version) REFERENCES document_versions (document_id, version),
  CONSTRAINT signatures_once UNIQUE (document_id, version, cms_sha256)
);
