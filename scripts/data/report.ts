import type { Issue } from '../../src/model/issue.ts'

/** One problem as a line: `relations.json · euma-spies · evidence[0].by: …`. */
export function writeIssue({ severity, file, record, path, message }: Issue): string {
  const place = [file, record, path].filter((part) => part !== undefined).join(' · ')
  return `${severity === 'warning' ? 'warning: ' : ''}${place === '' ? message : `${place}: ${message}`}`
}

/** "1 actor", "2 actors". */
export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}

export function errorsOf(issues: readonly Issue[]): readonly Issue[] {
  return issues.filter(({ severity }) => severity === 'error')
}
