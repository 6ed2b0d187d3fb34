import '@fontsource-variable/inter/wght.css'
import '@fontsource-variable/source-serif-4/wght.css'
import './ui/tokens.css'
import './ui/base.css'

import { createRoot } from 'react-dom/client'

import { App } from './app/app.tsx'
import { boot } from './app/boot.ts'
import { showTheme, useDevice } from './app/device.ts'

showTheme(useDevice.getState().theme)
const root = document.getElementById('root')
if (!root) throw new Error('index.html has no element with the id "root".')
createRoot(root).render(<App session={boot()} />)
