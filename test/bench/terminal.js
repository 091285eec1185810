import { spawn } from '@lydell/node-pty'

// An audit on a terminal, and how long it lets somebody wait.

/** What is drawn last of the grid: the key that shows all keys. */
const lastDrawn = '? keys'
/** How the screen is drawn anew, and how an answer of this sitting looks in it. */
const redrawn = '\x1b[2K'

/** Milliseconds from the start of a program until it has drawn its screen and waits for keys. */
export async function firstScreen(command, env) {
  const run = new Terminal(command, env)
  const waited = await run.draws(lastDrawn)
  run.kill()
  await run.ended
  return waited
}

/** Milliseconds from a key until the first byte of the screen that shows it, for each of so many keys. */
export async function keyTimes(command, env, count) {
  const run = new Terminal(command, env)
  await run.draws(lastDrawn)
  await pause(settled)
  const times = []
  for (let key = 0; key < count; key++) {
    times.push(await run.answers(String(2 + (key % 8))))
    await pause(betweenKeys)
  }
  run.kill()
  await run.ended
  return times
}

/** Milliseconds, in which what the program does behind its first screen has come to an end. */
const settled = 500
const betweenKeys = 20

class Terminal {
  text = ''
  heard = () => {}

  constructor([file, ...args], env) {
    this.began = performance.now()
    this.pty = spawn(file, args, { name: 'xterm-256color', cols: 80, rows: 24, env })
    this.pty.onData((data) => {
      this.text += data
      this.heard()
    })
    this.ended = new Promise((resolve) => {
      this.pty.onExit(resolve)
    })
  }

  async draws(wanted) {
    await this.until(wanted)
    return performance.now() - this.began
  }

  async answers(key) {
    this.text = ''
    const typed = performance.now()
    this.pty.write(key)
    await this.until(redrawn)
    return performance.now() - typed
  }

  until(wanted) {
    return new Promise((resolve, reject) => {
      this.heard = () => this.text.includes(wanted) && resolve()
      this.ended.then(() => reject(new Error(`ended before it drew ${wanted}: ${this.text}`)))
      this.heard()
    })
  }

  kill() {
    this.pty.kill('SIGKILL')
  }
}

const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds))
