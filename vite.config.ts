import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/**
 * The page. One build serves app://mati/ and http://127.0.0.1:<port>/ alike, under the same strict policy: nothing
 * inline, nothing as data: that the policy does not name (fonts above all), every asset a hashed file of its own.
 */
export default defineConfig({
  root: here('./renderer'),
  // Absolute, since both origins serve from their root and a reload on a deep route must find its scripts.
  base: '/',
  publicDir: false,
  plugins: [react()],
  build: {
    outDir: here('./out/renderer'),
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    chunkSizeWarningLimit: 1500,
    sourcemap: true,
  },
  worker: { format: 'es' },
})
