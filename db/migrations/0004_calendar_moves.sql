ALTER TABLE calendars ADD COLUMN moved_at timestamptz(3);
--> statement-breakpoint
UPDATE calendars SET moved_at = stored_at;
