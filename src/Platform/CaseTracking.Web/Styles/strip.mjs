// Takes the one style sheet we use and removes what we may not or need not serve: fonts and crest.
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

const [source, target] = process.argv.slice(2)

const css = readFileSync(source, 'utf8')
  .replace(/@font-face\s*{[^}]*}/g, '')
  .replace(/[a-z-]+:url\([^)]*\)[^;}]*;?/g, '')
  .replace(/GDS Transport,\s*arial,\s*sans-serif/g, 'var(--ct-letter,arial,sans-serif)')
  .replace(/\/\*# sourceMappingURL=.*?\*\//g, '')

const left = css.match(/url\(|@font-face|GDS Transport|sourceMappingURL/)
if (left) throw new Error(`${source} still holds ${left[0]}: adapt strip.mjs to this version.`)

// Written beside and renamed, so that a build that is broken off never leaves half a file.
mkdirSync(dirname(target), { recursive: true })
writeFileSync(`${target}.new`, css)
renameSync(`${target}.new`, target)
