ALTER TABLE deliveries
  ADD COLUMN handed_to text,
  ADD COLUMN handings integer NOT NULL DEFAULT 0,
  -- what was sent before is not asked about any more
  ADD COLUMN asked boolean NOT NULL DEFAULT true;
--> statement-breakpoint
ALTER TABLE deliveries ALTER COLUMN asked SET DEFAULT false;
--> statement-breakpoint
UPDATE deliveries SET asked = false WHERE state = 'queued';
--> statement-breakpoint
CREATE INDEX deliveries_unanswered ON deliveries (sent_at) WHERE NOT asked AND state = 'sent' AND channel = 'sms';
--> statement-breakpoint
CREATE TABLE contact_codes (
  id uuid PRIMARY KEY,
  person text NOT NULL,
  address_hash text NOT NULL,
  at timestamptz(3) NOT NULL
);
--> statement-breakpoint
CREATE INDEX contact_codes_of_person ON contact_codes (person, at);
--> statement-breakpoint
CREATE INDEX contact_codes_of_address ON contact_codes (address_hash, at);
