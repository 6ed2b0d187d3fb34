import type { Issue } from '../../model/issue.ts'

/** A message, and every place it is said of: record and field, or nothing where it is of the file as a whole. */
export interface IssueGroup {
  readonly message: string
  readonly places: readonly string[]
}

/** Issues that say the same, put together; what comes first stays first. */
export function groupIssues(issues: readonly Issue[]): readonly IssueGroup[] {
  const groups = new Map<string, string[]>()
  for (const { message, record, path } of issues) {
    const places = groups.get(message) ?? []
    groups.set(message, places)
    const place = [record, path].filter(Boolean).join(' · ')
    if (place) places.push(place)
  }
  return [...groups].map(([message, places]) => ({ message, places }))
}
