// npm run browser: makes sure that the tests have a browser, installing one if need be, and says which it is.
import { browserForTests } from './find-browser.ts'

try {
  console.log(await browserForTests())
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
