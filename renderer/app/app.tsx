import { MantineProvider } from '@mantine/core'
import { QueryClientProvider } from '@tanstack/react-query'
import { useEffect } from 'react'
import { queryClient } from '../api/index.ts'
import { resolveVariables, theme } from '../styles/mantine-theme.ts'
import { Entrance } from './entrance.tsx'
import { usePreferences } from './preferences.ts'

const styleNonce = () => document.querySelector<HTMLMetaElement>('meta[name=csp-nonce]')?.content ?? ''

export function App() {
  const { theme: chosen, textSize } = usePreferences()
  useEffect(() => {
    document.documentElement.dataset.theme = chosen
    document.documentElement.dataset.textSize = String(textSize)
  }, [chosen, textSize])
  return (
    <MantineProvider
      theme={theme}
      forceColorScheme={chosen === 'light' ? 'light' : 'dark'}
      cssVariablesResolver={resolveVariables}
      getStyleNonce={styleNonce}
    >
      <QueryClientProvider client={queryClient}>
        <Entrance />
      </QueryClientProvider>
    </MantineProvider>
  )
}
