#!/usr/bin/env node
var version = process.versions.node.split('.').map(Number)
if (version[0] < 20 || (version[0] === 20 && version[1] < 19)) {
  console.error('Lespakket heeft Node.js 20.19 of nieuwer nodig; dit is ' + process.version + '.')
  console.error('Lespakket needs Node.js 20.19 or newer; this is ' + process.version + '.')
  process.exit(2)
}
import('../dist/main.js').then(
  function (cli) {
    return cli.run(process)
  },
  function (error) {
    if (error.code !== 'ERR_MODULE_NOT_FOUND') throw error
    console.error('Lespakket is nog niet gebouwd. Doe eerst / build it first: npm run build')
    process.exit(2)
  },
)
