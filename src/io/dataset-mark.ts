/** What a fragment that is a dataset begins with. */
export const datasetMark = '#data='

/** Whether an address's fragment (`location.hash`) says that it carries a dataset; asked at start, before any of it is read. */
export function carriesDataset(hash: string): boolean {
  return hash.startsWith(datasetMark)
}
