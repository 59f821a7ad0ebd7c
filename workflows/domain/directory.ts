/** The agencies, units and production calendars that a regulation may name. */
export interface Directory {
  agencies: readonly { code: string }[];
  units: readonly { code: string; agency: string }[];
  calendars: readonly { code: string }[];
}
