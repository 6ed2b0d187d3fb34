import { measureFilters } from '../filters.ts'

/** Measures filters over so many relations in the page; called by bench/run.ts. */
export const filtersInPage = (relations: number) => measureFilters(relations, 'browser')
