/** What a rule can know of a value before any application is there. All numbers are one kind. */
export type Shape =
  | { kind: 'string'; /** The list it is chosen from, if there is one. */ values: string[] | null }
  | { kind: 'number'; /** Of the form; they belong to it. */ minimum?: number; maximum?: number }
  | { kind: 'boolean' }
  | { kind: 'list'; item: Shape }
  | ObjectShape;

export interface ObjectShape {
  kind: 'object';
  fields: ReadonlyMap<string, Field>;
}

export interface Field {
  shape: Shape;
  /** It is there wherever the object is. */
  required: boolean;
}
