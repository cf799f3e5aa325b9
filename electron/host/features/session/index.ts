import type { HandlersOf } from '../../handler.ts'
import { changePin } from './change-pin.ts'
import { choosePin } from './choose-pin.ts'
import { getCurrentSession } from './current.ts'
import { signIn } from './sign-in.ts'
import { signOut } from './sign-out.ts'

export const sessionHandlers: HandlersOf<'session'> = {
  'session.changePin': changePin,
  'session.choosePin': choosePin,
  'session.current': getCurrentSession,
  'session.signIn': signIn,
  'session.signOut': signOut,
}
