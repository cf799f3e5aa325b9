import '@mantine/core/styles.css'
import '../styles/fonts.css'
import '../styles/tokens.css'
import '../styles/base.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { keepConnected } from '../api/keep-connected.ts'
import { App } from './app.tsx'
import { takeHandover } from './router.ts'

const root = document.getElementById('root')
if (root) {
  void keepConnected(takeHandover())
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  )
}
