ALTER TYPE regulation_state ADD VALUE 'draft' BEFORE 'published';
--> statement-breakpoint
ALTER TYPE regulation_state ADD VALUE 'checked' BEFORE 'published';
--> statement-breakpoint
ALTER TYPE regulation_state ADD VALUE 'retired' AFTER 'published';
--> statement-breakpoint
ALTER TABLE regulations
  ALTER COLUMN published_at DROP NOT NULL,
  ADD COLUMN author text,
  ADD COLUMN saved_at timestamptz(3),
  ADD COLUMN edition integer NOT NULL DEFAULT 1,
  ADD COLUMN problems jsonb NOT NULL DEFAULT '[]';
--> statement-breakpoint
UPDATE regulations SET saved_at = published_at;
--> statement-breakpoint
ALTER TABLE regulations ALTER COLUMN saved_at SET NOT NULL;
--> statement-breakpoint
CREATE TABLE services (
  code text PRIMARY KEY,
  unavailable jsonb
);
--> statement-breakpoint
CREATE TABLE rehearsal_runs (
  code text NOT NULL,
  version integer NOT NULL,
  body_hash text NOT NULL,
  scenario text NOT NULL,
  at timestamptz(3) NOT NULL,
  by text NOT NULL,
  ending status NOT NULL,
  green boolean NOT NULL,
  result jsonb NOT NULL,
  CONSTRAINT rehearsal_runs_pk PRIMARY KEY (code, version, body_hash, scenario),
  CONSTRAINT rehearsal_runs_regulation_fk
    FOREIGN KEY (code, version) REFERENCES regulations (code, version)
);
