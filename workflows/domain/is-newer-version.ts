const ORDER = new Intl.Collator('en', { numeric: true });

/** Whether a version of a production calendar comes after another; numbers within count as numbers: 2026.10 after 2026.9. */
export function isNewerVersion(version: string | number, than: string | number): boolean {
  return ORDER.compare(String(version), String(than)) > 0;
}
