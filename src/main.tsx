import './ui/fonts.css'
import './ui/tokens.css'
import './ui/base.css'
import './app/shell.css'

import { startTransition } from 'react'
import { createRoot } from 'react-dom/client'

import { App } from './app/app.tsx'
import { boot } from './app/boot.ts'
import { showTheme, useDevice } from './app/device.ts'

showTheme(useDevice.getState().theme)
const root = document.getElementById('root')
if (!root) throw new Error('index.html has no element with the id "root".')
const session = boot()
// Rendered in portions, so that a phone answers in between.
startTransition(() => createRoot(root).render(<App session={session} />))
