CREATE TYPE message_kind AS ENUM ('status', 'demand', 'control');
--> statement-breakpoint
CREATE TYPE message_priority AS ENUM ('low', 'normal', 'high', 'critical');
--> statement-breakpoint
CREATE TYPE message_channel AS ENUM ('sms', 'email', 'push');
--> statement-breakpoint
CREATE TYPE delivery_state AS ENUM ('queued', 'sent', 'delivered', 'failed', 'suppressed');
--> statement-breakpoint
CREATE TABLE messages (
  id uuid PRIMARY KEY,
  ordinal bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
  case_id uuid NOT NULL REFERENCES applications,
  seq integer NOT NULL,
  person text NOT NULL,
  kind message_kind NOT NULL,
  priority message_priority NOT NULL,
  template text NOT NULL,
  data jsonb NOT NULL,
  service_code text NOT NULL,
  zone text NOT NULL,
  expires_at timestamptz(3),
  created_at timestamptz(3) NOT NULL,
  read_at timestamptz(3),
  CONSTRAINT messages_once UNIQUE (case_id, seq, person)
);
--> statement-breakpoint
CREATE INDEX messages_of_person ON messages (person, ordinal);
--> statement-breakpoint
CREATE INDEX messages_unread ON messages (person) WHERE read_at IS NULL;
--> statement-breakpoint
CREATE TABLE deliveries (
  id uuid PRIMARY KEY,
  message_id uuid NOT NULL REFERENCES messages,
  channel message_channel NOT NULL,
  address text NOT NULL,
  round integer NOT NULL,
  courier text NOT NULL,
  posted boolean NOT NULL DEFAULT false,
  state delivery_state NOT NULL,
  code text,
  reason text,
  provider text,
  provider_id text,
  tries integer NOT NULL DEFAULT 0,
  leased_until timestamptz(3),
  queued_at timestamptz(3) NOT NULL,
  sent_at timestamptz(3),
  at timestamptz(3) NOT NULL,
  CONSTRAINT deliveries_once UNIQUE (message_id, channel, address, round),
  CONSTRAINT deliveries_at_provider UNIQUE (provider, provider_id)
);
--> statement-breakpoint
CREATE INDEX deliveries_waiting ON deliveries (courier) WHERE state = 'queued';
--> statement-breakpoint
CREATE INDEX deliveries_unposted ON deliveries (queued_at) WHERE NOT posted AND state = 'queued';
--> statement-breakpoint
CREATE INDEX deliveries_of_courier ON deliveries (courier, sent_at);
--> statement-breakpoint
CREATE TABLE delivery_receipts (
  provider text NOT NULL,
  provider_id text NOT NULL,
  state delivery_state NOT NULL,
  code text,
  reason text,
  hard boolean NOT NULL,
  at timestamptz(3) NOT NULL,
  CONSTRAINT delivery_receipts_pk PRIMARY KEY (provider, provider_id)
);
--> statement-breakpoint
CREATE TABLE notification_preferences (
  person text PRIMARY KEY,
  language text NOT NULL,
  zone text,
  quiet_hours jsonb,
  rules jsonb NOT NULL,
  updated_at timestamptz(3) NOT NULL
);
--> statement-breakpoint
CREATE TABLE contacts (
  id uuid PRIMARY KEY,
  person text NOT NULL,
  channel message_channel NOT NULL,
  address text NOT NULL,
  source text NOT NULL,
  confirmed_at timestamptz(3),
  code_sent_at timestamptz(3),
  code_tries integer NOT NULL DEFAULT 0,
  dead_at timestamptz(3),
  dead_reason text,
  created_at timestamptz(3) NOT NULL,
  CONSTRAINT contacts_once UNIQUE (person, channel, address)
);
