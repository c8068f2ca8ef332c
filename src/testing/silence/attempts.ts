/** What somebody with the keys of the database might try on contact $1. Each must be refused or change nothing. */
export const attempts: readonly { readonly name: string; readonly sql: string }[] = [
  { name: 'moves the day', sql: 'update contact set next_message_by = next_message_by + 7 where id = $1' },
  {
    name: 'moves the day far',
    sql: "update contact set next_message_by = '2199-01-01' where id = $1 and closed_at is null",
  },
  { name: 'takes the day away', sql: 'update contact set next_message_by = null where id = $1 and closed_at is null' },
  {
    name: 'finishes',
    sql: "update contact set closed_at = now(), closed_on = current_date, closed_as = 'finished', next_message_by = null where id = $1 and closed_at is null and outcome is null",
  },
  {
    name: 'withdraws',
    sql: "update contact set closed_at = '2026-01-01', closed_on = current_date, closed_as = 'withdrawn', next_message_by = null where id = $1 and closed_at is null and not exists (select from history where subject_id = $1 and fact = 'withdraw_asked')",
  },
  {
    name: 'opens',
    sql: "update contact set closed_at = null, closed_on = null, closed_as = null, next_message_by = '2199-01-01' where id = $1 and closed_at is not null",
  },
  {
    name: 'says that all was delivered',
    sql: "update message set delivered_at = now(), delivered_via = 'phone' where contact_id = $1 and delivered_at is null and not exists (select from delivery where subject_id = message.id and delivered_at is not null)",
  },
  { name: 'names another day', sql: "update message set names_day = '2199-01-01' where contact_id = $1" },
  { name: 'edits history', sql: "update history set details = '{}' where subject_id = $1" },
  { name: 'throws history away', sql: 'delete from history where subject_id = $1' },
  { name: 'edits readings', sql: "update reading set reason = 'niets' where contact_id = $1" },
  { name: 'throws readings away', sql: 'delete from reading where contact_id = $1' },
  { name: 'throws the contact away', sql: 'delete from contact where id = $1' },
];
