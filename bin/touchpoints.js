#!/usr/bin/env node
const { main, systemIo } = require('../dist/cli/touchpoints.cjs')

process.exitCode = 70 // of a program that ends before it has come to an end
main(process.argv.slice(2), systemIo).then((code) => {
  process.exitCode = code
})
