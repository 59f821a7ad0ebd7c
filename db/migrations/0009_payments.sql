CREATE TABLE payment_attempts (
  id uuid PRIMARY KEY,
  case_id uuid NOT NULL REFERENCES applications,
  accrual text,
  provider text NOT NULL,
  provider_id text,
  amount bigint NOT NULL,
  currency text NOT NULL,
  method text NOT NULL,
  state text NOT NULL,
  opened_at timestamptz(3) NOT NULL,
  expires_at timestamptz(3) NOT NULL,
  paid_amount bigint,
  paid_currency text,
  paid_at timestamptz(3),
  watch_from timestamptz(3)
);
--> statement-breakpoint
CREATE INDEX payment_attempts_of_case ON payment_attempts (case_id);
--> statement-breakpoint
CREATE INDEX payment_attempts_to_watch ON payment_attempts (watch_from) WHERE watch_from IS NOT NULL;
--> statement-breakpoint
CREATE INDEX payment_attempts_by_time ON payment_attempts (paid_at, id) WHERE paid_at IS NOT NULL;
--> statement-breakpoint
INSERT INTO payment_attempts (
  id, case_id, provider, amount, currency, method, state, opened_at, expires_at,
  paid_amount, paid_currency, paid_at, watch_from
)
SELECT (attempt ->> 'id')::uuid, applications.id, 'stand-in', (facts #>> '{payment,amount}')::bigint,
  facts #>> '{payment,currency}', attempt ->> 'method', attempt ->> 'status', applications.updated_at,
  (attempt ->> 'expiresAt')::timestamptz,
  (money.data ->> 'amount')::bigint, money.data ->> 'currency', (money.data ->> 'paidAt')::timestamptz,
  CASE WHEN attempt ->> 'status' IN ('open', 'failed') THEN now() END
FROM applications
CROSS JOIN jsonb_array_elements(facts #> '{payment,attempts}') AS attempt
LEFT JOIN LATERAL (
  SELECT data FROM events
  WHERE events.case_id = applications.id
    AND type IN ('paymentConfirmed', 'paymentRevived', 'paymentReturned')
    AND data ->> 'paymentId' = attempt ->> 'id'
  ORDER BY seq LIMIT 1
) AS money ON true
WHERE jsonb_typeof(facts #> '{payment,attempts}') = 'array';
--> statement-breakpoint
DROP INDEX applications_of_payment;
--> statement-breakpoint
CREATE TABLE refunds (
  id uuid PRIMARY KEY,
  payment_id uuid NOT NULL REFERENCES payment_attempts,
  amount bigint NOT NULL,
  currency text NOT NULL,
  reason text NOT NULL,
  comment text,
  state text NOT NULL,
  provider_id text,
  error_code text,
  error_text text,
  requested_by jsonb NOT NULL,
  requested_at timestamptz(3) NOT NULL,
  updated_at timestamptz(3) NOT NULL,
  taken boolean NOT NULL
);
--> statement-breakpoint
CREATE INDEX refunds_of_payment ON refunds (payment_id);
--> statement-breakpoint
CREATE INDEX refunds_to_take ON refunds (requested_at) WHERE NOT taken;
--> statement-breakpoint
CREATE TABLE staff_tasks (
  id uuid PRIMARY KEY,
  key text NOT NULL CONSTRAINT staff_tasks_key_unique UNIQUE,
  kind text NOT NULL,
  agency text REFERENCES agencies,
  case_id uuid REFERENCES applications,
  provider text NOT NULL,
  payment_id text,
  provider_id text,
  amount bigint,
  expected bigint,
  currency text NOT NULL,
  detail text,
  state text NOT NULL,
  created_at timestamptz(3) NOT NULL,
  resolved_by jsonb,
  resolved_at timestamptz(3),
  comment text
);
--> statement-breakpoint
CREATE INDEX staff_tasks_of_agency ON staff_tasks (agency, state, created_at, id);
