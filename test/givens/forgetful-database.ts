import { sql } from 'drizzle-orm';
import type { Database } from '../../db/connect.ts';

/** From now on nobody can note that a message was sent; whoever has tried and is gone holds nothing any more afterwards. */
export async function losesNotes(db: Database): Promise<{ end: () => Promise<void> }> {
  await db.execute(sql`
    create or replace function lose_note() returns trigger language plpgsql
    as $$ begin raise exception 'the database is away'; end $$`);
  await db.execute(sql`
    create or replace trigger lose_note before update on deliveries for each row
    when (new.state = 'sent') execute function lose_note()`);
  return {
    end: async () => {
      await db.execute(sql`drop trigger if exists lose_note on deliveries`);
      await db.execute(sql`update deliveries set leased_until = now() where leased_until > now()`);
    },
  };
}
