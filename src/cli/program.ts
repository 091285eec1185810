import { Argument, Command, CommanderError, Option } from 'commander'
import { ruleIds, severities } from '../core/rule.ts'
import { checkFormatNames } from '../formats/check/names.ts'
import { shellNames } from '../formats/completion/names.ts'
import { diffFormatNames } from '../formats/diff/names.ts'
import { reportFormatNames } from '../formats/report/names.ts'
import type { LineMessages } from '../i18n/index.ts'
import type { Io } from './io.ts'
import {
  commonOptions,
  itemsIn,
  parseChoices,
  parseCount,
  parseList,
  selectionOptions,
  warnDaysOption,
} from './options.ts'
import { helpIn } from './usage.ts'
import { packageVersion } from './version.ts'

/** How a command ended, before it is an exit code. */
export type Ended = 'in-order' | 'found' | 'interrupted' | 'terminated' | 'hung-up' | 'broken'

/** The command line: what can be typed. What a command does is in `commands/`, loaded when it is asked for. */
export function programOf(io: Io, messages: LineMessages, end: (ended: Ended) => void): Command {
  const { commands: words } = messages
  const program = new Command('touchpoints')
    .description(words.program)
    .option('-V, --version', words.options.version)
    .on('option:version', () => tellVersion(program))
    .helpOption('-h, --help', words.options.help)
    .helpCommand('help [command]', words.options.helpCommand)
    .exitOverride()
    .configureHelp(helpIn(messages.usage))
  for (const option of commonOptions(words.options)) program.addOption(option)

  const command = (name: string, summary: string) => {
    return program
      .command(name)
      .summary(summary)
      .description(sentence(summary))
      .helpOption('-h, --help', words.options.help)
  }

  command('init', words.init.summary)
    .option('--template <name>', words.options.template)
    .option('--list', words.options.list)
    .option('--name <text>', words.options.name)
    .addOption(new Option('--competitors <names>', words.options.competitors).argParser(itemsIn))
    .action(async (_, command) =>
      end(await (await import('./commands/init.ts')).init(io, command.optsWithGlobals())),
    )

  const audit = command('audit', words.audit.summary)
    .argument('[ids...]', words.audit.ids)
    .option('--by <name>', words.options.by)
    .option('--round <name>', words.options.round)
    .option('--segment <id>', words.options.segment)
    .addOption(new Option('--answers <files>', words.options.answers).argParser(parseList).conflicts(asking))
    .option('--plain', words.options.plain)
  for (const option of selectionOptions(words.options)) audit.addOption(option)
  audit
    .option('--parts', words.options.parts)
    .addOption(new Option('--voters <names>', words.options.voters).argParser(parseList))
    .option('--blind', words.options.blind)
    .addOption(new Option('--limit <n>', words.options.limit).argParser(parseCount))
    .action(async (ids, _, command) =>
      end(await (await import('./commands/audit.ts')).audit(io, ids, command.optsWithGlobals())),
    )

  const ballot = command('ballot', words.ballot.summary)
    .argument('[ids...]', words.ballot.ids)
    .addOption(new Option('--for <names>', words.options.for).argParser(parseList).makeOptionMandatory())
    .option('--round <name>', words.options.round)
    .option('--segment <id>', words.options.ballotSegment)
    .option('--out <dir>', words.options.ballotOut)
    .option('--parts', words.options.parts)
    .addOption(new Option('--limit <n>', words.options.limit).argParser(parseCount))
  for (const option of selectionOptions(words.options)) ballot.addOption(option)
  ballot.action(async (ids, _, command) =>
    end(await (await import('./commands/ballot.ts')).ballot(io, ids, command.optsWithGlobals())),
  )

  const report = command('report', words.report.summary)
    .argument('[ids...]', words.report.ids)
    .option('--who', words.options.who)
    .addOption(
      new Option('--format <formats>', words.options.reportFormat).argParser(parseChoices(reportFormatNames)),
    )
    .option('--excel', words.options.excel)
    .option('--out <dir>', words.options.out)
    .option('--stdout', words.options.stdout)
    .option('--title <text>', words.options.title)
    .addOption(new Option('--anonymous', words.options.anonymous).conflicts('who'))
  for (const option of selectionOptions(words.options)) report.addOption(option)
  report.action(async (ids, _, command) =>
    end(await (await import('./commands/report.ts')).report(io, ids, command.optsWithGlobals())),
  )

  command('check', words.check.summary)
    .addOption(new Option('--format <format>', words.options.checkFormat).choices(checkFormatNames))
    .addOption(
      new Option('--fail-on <what>', words.options.failOn).argParser(
        parseChoices([...severities, ...ruleIds, 'none']),
      ),
    )
    .addOption(warnDaysOption(words.options))
    .option('--notes', words.options.notes)
    .addOption(new Option('--rule <rules>', words.options.rule).argParser(parseChoices(ruleIds)))
    .addOption(new Option('--owner <owners>', words.options.checkOwner).argParser(parseList))
    .option('--vip-only', words.options.vipOnly)
    .option('--baseline <file>', words.options.baseline)
    .addOption(new Option('--write-baseline <file>', words.options.writeBaseline).conflicts('baseline'))
    .action(async (_, command) =>
      end(await (await import('./commands/check.ts')).check(io, command.optsWithGlobals())),
    )

  const status = command('status', words.status.summary).argument('[ids...]', words.status.ids)
  for (const option of selectionOptions(words.options)) status.addOption(option)
  status.action(async (ids, _, command) =>
    end(await (await import('./commands/status.ts')).status(io, ids, command.optsWithGlobals())),
  )

  command('diff', words.diff.summary)
    .argument('[from]', words.diff.from)
    .argument('[to]', words.diff.to)
    .addOption(
      new Option('--format <format>', words.options.diffFormat).choices(diffFormatNames).default('text'),
    )
    .action(async (from, to, _, command) =>
      end(await (await import('./commands/diff.ts')).diff(io, from, to, command.optsWithGlobals())),
    )

  command('add', words.add.summary)
    .argument('[name]', words.add.name)
    .option('--id <id>', words.add.id)
    .option('--stage <stage>', words.add.stage)
    .addOption(new Option('--channel <channels>', words.add.channel).argParser(parseList))
    .addOption(new Option('--control <control>', words.add.control).choices(['direct', 'indirect']))
    .option('--owner <name>', words.add.owner)
    .option('--importance <n>', words.add.importance)
    .option('--chain <id>', words.add.chain)
    .option('--after <link>', words.add.after)
    .action(async (name, _, command) =>
      end(await (await import('./commands/add.ts')).add(io, name, command.optsWithGlobals())),
    )

  const { importing, encounters } = messages
  command('import', importing.summary)
    .argument('<file>', importing.file)
    .addOption(new Option('--mermaid', importing.mermaid).conflicts('encounters'))
    .option('--encounters', encounters.options.encounters)
    .option('--map <file>', encounters.options.map)
    .option('--by <name>', encounters.options.by)
    .option('--round <name>', encounters.options.round)
    .option('--dry-run', importing.dryRun)
    .option('--yes', importing.yes)
    .action(async (file, _, command) =>
      end(await (await import('./commands/import.ts')).importFile(io, file, command.optsWithGlobals())),
    )

  command('suggest', words.suggest.summary).action(async (_, command) =>
    end(await (await import('./commands/suggest.ts')).suggest(io, command.optsWithGlobals())),
  )

  command('schema', words.schema.summary).action(async () =>
    end(await (await import('./commands/schema.ts')).schema(io)),
  )

  const shell = () => new Argument('<shell>', words.completion.shell).choices(shellNames)
  command('completion', words.completion.summary)
    .addArgument(shell())
    .action(async (name) => end(await (await import('./commands/completion.ts')).completion(io, name)))

  // what the scripts ask; behind `--` no word is an option of ours
  program
    .command('__complete', { hidden: true })
    .addArgument(shell())
    .argument('[words...]')
    .action(async (name, sent) =>
      end(await (await import('./commands/completion.ts')).complete(io, program, name, sent)),
    )

  return program
}

/** What commander does itself for a version that is known before anybody asks; ours is in a file. */
function tellVersion(program: Command): never {
  const version = packageVersion()
  program.configureOutput().writeOut?.(`${version}\n`)
  throw new CommanderError(0, 'commander.version', version)
}

/** What only makes sense when somebody is asked. */
const asking = ['only', 'stage', 'channel', 'chain', 'owner', 'parts', 'limit', 'plain', 'blind']

const sentence = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`
