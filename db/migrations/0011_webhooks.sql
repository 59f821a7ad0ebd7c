CREATE TABLE webhook_subscriptions (
  id uuid PRIMARY KEY,
  url text NOT NULL,
  secret text NOT NULL,
  event_types text[] NOT NULL,
  author text,
  agency text,
  created_by text NOT NULL,
  created_at timestamptz(3) NOT NULL,
  ended_at timestamptz(3)
);
--> statement-breakpoint
CREATE INDEX webhook_subscriptions_of_author ON webhook_subscriptions (author);
--> statement-breakpoint
CREATE TYPE webhook_state AS ENUM ('queued', 'delivered', 'dead');
--> statement-breakpoint
CREATE TABLE webhook_deliveries (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  subscription_id uuid NOT NULL REFERENCES webhook_subscriptions,
  case_id uuid NOT NULL REFERENCES applications,
  seq integer NOT NULL,
  state webhook_state NOT NULL DEFAULT 'queued',
  round integer NOT NULL DEFAULT 1,
  started_at timestamptz(3),
  attempts integer NOT NULL DEFAULT 0,
  last_outcome text,
  last_at timestamptz(3),
  created_at timestamptz(3) NOT NULL,
  CONSTRAINT webhook_deliveries_once UNIQUE (subscription_id, case_id, seq)
);
--> statement-breakpoint
CREATE INDEX webhook_deliveries_to_start ON webhook_deliveries (state, started_at);
--> statement-breakpoint
CREATE INDEX webhook_deliveries_of_subscription ON webhook_deliveries (subscription_id, created_at, id);
