import { checkDates } from './check-dates.ts'
import { checkDoubtful } from './check-doubtful.ts'
import { checkEvidence } from './check-evidence.ts'
import { checkReferences } from './check-references.ts'
import { datasetSchema, type Dataset } from './dataset.ts'
import type { Draft } from './draft.ts'
import { explain } from './explain.ts'
import { issuesFrom, type Finding } from './finding.ts'
import { hostileParts } from './hostile.ts'
import type { Issue } from './issue.ts'
import { migrate } from './migrate.ts'

/**
 * Reads a parsed JSON document of any known format as a dataset, and names everything that is wrong with it in one pass.
 * With an error among the issues there is no dataset; warnings stand beside one. `fileOf` names the file that a
 * top-level field comes from, where the document was joined from several; it is asked with '' for the whole.
 */
export function readDataset(
  input: unknown,
  fileOf?: (field: string) => string | undefined,
): { dataset: Dataset | undefined; issues: Issue[] } {
  const refuse = (findings: readonly Finding[]) => ({
    dataset: undefined,
    issues: issuesFrom(findings, input, fileOf),
  })
  const hostile = hostileParts(input)
  if (hostile.length > 0) return refuse(hostile.map((part) => ({ ...part, severity: 'error' })))

  const migrated = migrate(input)
  if ('finding' in migrated) return refuse([migrated.finding])
  const { document } = migrated

  const parsed = datasetSchema.safeParse(document)
  const findings = [...refused(parsed.error?.issues ?? [], document), ...check(document)]
  return {
    dataset: findings.some(({ severity }) => severity === 'error') ? undefined : parsed.data,
    issues: issuesFrom(findings, document, fileOf),
  }
}

function refused(problems: readonly Parameters<typeof explain>[0][], document: Draft): Finding[] {
  return problems.flatMap((problem) => explain(problem, document))
}

function check(document: Draft): Finding[] {
  return [checkReferences, checkEvidence, checkDates, checkDoubtful].flatMap((rule) => rule(document))
}
