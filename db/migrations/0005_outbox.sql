CREATE TABLE outbox (
  case_id uuid NOT NULL REFERENCES applications,
  seq integer NOT NULL,
  ordinal bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
  failures integer NOT NULL DEFAULT 0,
  not_before timestamptz(3),
  CONSTRAINT outbox_pk PRIMARY KEY (case_id, seq)
);
--> statement-breakpoint
CREATE INDEX outbox_in_order ON outbox (ordinal);
