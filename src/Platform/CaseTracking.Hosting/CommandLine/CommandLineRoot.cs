using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using CaseTracking.Hosting.Database;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Npgsql;

namespace CaseTracking.Hosting.CommandLine;

/// <summary>The command line of the host: <c>casetracking VERB …</c>.</summary>
public static class CommandLineRoot
{
    /// <summary>Exit code of a verb that stopped because it was asked to: what a shell says of a program that Ctrl-C ended.</summary>
    public const int Interrupted = 130;

    private const int WrongUse = 2;

    // As long as a host takes to let go of its requests; a commit on its way is over well before.
    private static readonly TimeSpan TimeToStop = TimeSpan.FromSeconds(30);

    /// <summary>Runs the verb that <paramref name="arguments"/> name and returns the exit code of the process.</summary>
    /// <param name="services">Where the verbs, and what they work with, are registered.</param>
    /// <param name="arguments">The verb and its options; none shows help.</param>
    /// <param name="output">Where results go; standard output when absent.</param>
    /// <param name="error">Where refusals go, one line each; standard error when absent.</param>
    /// <param name="cancellationToken">Stops the verb; Ctrl-C and SIGTERM do so as well.</param>
    public static async Task<int> Run(
        IServiceProvider services,
        IReadOnlyList<string> arguments,
        TextWriter? output = null,
        TextWriter? error = null,
        CancellationToken cancellationToken = default)
    {
        var configuration = new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = TimeToStop };
        if (output is not null) configuration.Output = output;
        if (error is not null) configuration.Error = error;

        var verbs = services.GetServices<ICommandLineVerb>().ToDictionary(verb => verb.Build(services));
        var parsed = Build(verbs.Keys).Parse(arguments);

        // Whoever reads standard output reads results: a mistake is one line beside it, and help is for who asks.
        if (parsed.Action is ParseErrorAction mistake) mistake.ShowHelp = false;
        try
        {
            if (WritesEvents(parsed, verbs)) await services.GetRequiredService<EngineMark>().Claim(cancellationToken);
            var exitCode = await parsed.InvokeAsync(configuration, cancellationToken);
            return parsed.Errors.Count > 0 ? WrongUse : exitCode;
        }
        catch (RefusalException refusal)
        {
            return await Refuse(configuration.Error, refusal);
        }
        catch (NpgsqlException cause) when (DatabaseUnreachableException.Explains(cause))
        {
            return await Refuse(configuration.Error, new DatabaseUnreachableException(cause));
        }
        catch (OptionsValidationException settings)
        {
            return await Refuse(configuration.Error, new RefusalException($"The settings do not fit: {string.Join(" ", settings.Failures)}", settings));
        }
        catch (PostgresException cause) when (cause.SqlState == PostgresErrorCodes.InsufficientPrivilege)
        {
            return await Refuse(configuration.Error, new RefusalException($"The database login may not do this: {cause.MessageText}. Use the owner's login for db verbs.", cause));
        }
    }

    private static async Task<int> Refuse(TextWriter error, RefusalException refusal)
    {
        await error.WriteLineAsync(refusal.Message);
        return WrongUse;
    }

    private static bool WritesEvents(ParseResult parsed, Dictionary<Command, ICommandLineVerb> verbs)
    {
        if (parsed.Action is HelpAction || parsed.Errors.Count > 0) return false;
        for (SymbolResult? at = parsed.CommandResult; at is not null; at = at.Parent)
            if (at is CommandResult { Command: var command } && verbs.TryGetValue(command, out var verb)) return verb.WritesEvents;
        return false;
    }

    private static RootCommand Build(IEnumerable<Command> verbs)
    {
        var root = new RootCommand("CaseTracking: follows every question of a citizen from the first contact to the answer.");
        foreach (var verb in verbs) root.Subcommands.Add(verb);
        return root;
    }
}
