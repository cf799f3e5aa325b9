import '@mantine/core/styles.css'
import '../styles/fonts.css'
import '../styles/tokens.css'
import '../styles/base.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { beforeSessionEnds } from '../api/index.ts'
import { keepConnected } from '../api/keep-connected.ts'
import { leaveAllFields } from '../ui/save-states.ts'
import { App } from './app.tsx'
import { takeHandover } from './router.ts'

beforeSessionEnds(leaveAllFields)

// A file dropped beside its place would open instead of the app, and take the window away from it.
for (const type of ['dragover', 'drop']) window.addEventListener(type, (event) => event.preventDefault())

const root = document.getElementById('root')
if (root) {
  void keepConnected(takeHandover())
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  )
}
