import { create } from 'zustand'
import { common } from '../../shared/messages/common.ts'

/** The title of the screen that is shown: for the breadcrumb and for the window's name. */
export const usePageTitle = create<{ title: string }>()(() => ({ title: '' }))

export function setPageTitle(title: string): void {
  usePageTitle.setState({ title })
  document.title = title === '' ? common.appName : `${title} · ${common.appName}`
}
