import { useState } from 'react'
import { Tab, TabList, TabPanel, Tabs, type Key } from 'react-aria-components'

import { relationsOf } from '../../graph/actor-facts.ts'
import { useExplored } from '../../view/use-explorer.ts'
import { ActorHead } from './actor-head.tsx'
import styles from './details.module.css'
import { OverTimeTab } from './over-time-tab.tsx'
import { RelationsTab } from './relations-tab.tsx'
import { sourcesBehind, SourcesTab } from './sources-tab.tsx'

/** Who an actor is; its relations, their course over time, and the sources behind them. */
export function ActorDetails({ actor }: { actor: number }) {
  const index = useExplored((state) => state.index)
  const [tab, setTab] = useState<Key>('relations')
  return (
    <>
      <ActorHead actor={actor} />
      <Tabs className={styles.tabs ?? ''} selectedKey={tab} onSelectionChange={setTab}>
        <TabList aria-label="About this actor" className={styles.tabList ?? ''}>
          <Tab id="relations" className={styles.tab ?? ''}>
            Relations {relationsOf(index, actor).length}
          </Tab>
          <Tab id="time" className={styles.tab ?? ''}>
            Over time
          </Tab>
          <Tab id="sources" className={styles.tab ?? ''}>
            Sources {sourcesBehind(index, actor).length}
          </Tab>
        </TabList>
        <TabPanel id="relations">
          <RelationsTab actor={actor} />
        </TabPanel>
        <TabPanel id="time">
          <OverTimeTab key={actor} index={index} actor={actor} />
        </TabPanel>
        <TabPanel id="sources">
          <SourcesTab index={index} actor={actor} />
        </TabPanel>
      </Tabs>
    </>
  )
}
