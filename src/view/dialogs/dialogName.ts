/** What can be opened over the map. */
export type DialogName =
  | 'legend'
  | 'claims'
  | 'coverage'
  | 'picture'
  | 'delete'
  | 'link'
  | 'merge'
  | 'split'
  | 'describe'
  | 'note'
  | 'replace'
  | 'ask'
  | 'layers'
  | 'versions'
  | 'add-text'
  | 'describe-source'
  | 'renew-text';
