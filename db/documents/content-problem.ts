/** Why a file is not taken, whatever the regulation says: the key of its text after `document.`. */
export type ContentProblem =
  | 'empty'
  | 'executable'
  | 'archive'
  | 'macros'
  | 'damaged'
  | 'unknown_type'
  | 'polyglot'
  | 'encrypted'
  | 'bomb'
  | 'too_many_pixels';
