import { Download } from 'lucide'
import { useState } from 'react'

import { cite, citationForms, viewAsItem, type CitationForm } from '../../io/citations.ts'
import type { Source } from '../../model/dataset.ts'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Segmented } from '../../ui/segmented.tsx'
import type { ExplorerState } from '../../view/explorer.ts'
import { useExplorer } from '../../view/use-explorer.ts'
import { listAt } from '../../graph/lists.ts'
import { datesInWords } from '../../view/when-words.ts'
import { CopyButton } from './copy-button.tsx'
import { saveText } from './save-text.ts'
import styles from './share.module.css'
import type { Shared } from './shared.ts'

const labels: Readonly<Record<CitationForm, string>> = {
  apa: 'APA',
  chicago: 'Chicago',
  bibtex: 'BibTeX',
  ris: 'RIS',
  csl: 'CSL-JSON',
}
const forms = citationForms.map((value) => ({ value, label: labels[value] }))

const extensions: Readonly<Record<CitationForm, string>> = {
  apa: 'txt',
  chicago: 'txt',
  bibtex: 'bib',
  ris: 'ris',
  csl: 'json',
}

/** The view as a reference, and the sources of what it shows as a bibliography, in the forms that papers and programs want. */
export function CitePart({ shared }: { shared: Shared }) {
  const state = useExplorer().getState()
  const [form, setForm] = useState<CitationForm>('apa')
  const sources = sourcesOf(state)
  const view = cite([itemOf(state, shared)], form)
  const bibliography = cite(sources, form)
  const name = `${state.index.dataset.id}-sources.${extensions[form]}`
  return (
    <>
      <Segmented label="Form of the reference" value={form} options={forms} onChange={setForm} />
      <label className={styles.field}>
        This view
        <textarea readOnly rows={4} value={view} onFocus={(event) => event.currentTarget.select()} />
      </label>
      <div className={styles.row}>
        <CopyButton text={view} label="Copy the reference" />
      </div>
      {sources.length > 0 && (
        <>
          <label className={styles.field}>
            {sources.length === 1
              ? 'The source of what it shows'
              : `The ${sources.length} sources of what it shows`}
            <textarea readOnly rows={7} value={bibliography} />
          </label>
          <div className={styles.row}>
            <CopyButton text={bibliography} label="Copy the sources" />
            <Button onClick={() => saveText(bibliography, name)}>
              <Icon of={Download} />
              Download as a file
            </Button>
          </div>
        </>
      )}
    </>
  )
}

function itemOf({ index, view }: ExplorerState, { link, version, opened }: Shared): Source {
  return viewAsItem({
    title: index.dataset.title,
    part: view.window || view.secondWindow ? datesInWords(index, view) : 'all years',
    version,
    license: index.dataset.license,
    // A dataset within the link would fill pages of a bibliography.
    address: link.replace(/#.*$/, ''),
    accessed: opened,
  })
}

/** What the evidence of the visible relations cites, each once. */
function sourcesOf({ index, visible }: ExplorerState): readonly Source[] {
  const cited = new Set(visible.relations.flatMap(({ index: at }) => [...listAt(index.cited, at)]))
  return index.sources.filter((_, at) => cited.has(at))
}
