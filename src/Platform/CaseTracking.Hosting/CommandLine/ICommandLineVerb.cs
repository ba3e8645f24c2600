using System.CommandLine;

namespace CaseTracking.Hosting.CommandLine;

/// <summary>
/// One verb of the command line, registered by <see cref="CommandLineRegistration.AddCommandLineVerb{TVerb}"/>. A verb may hold
/// sub-commands. Exit codes: 0 done, 1 differences found or failed, 2 wrong use or refusal (<see cref="RefusalException"/>).
/// </summary>
public interface ICommandLineVerb
{
    /// <summary>
    /// Whether the verb writes events as a serving host does. It then runs only where this build's engine may write
    /// (<see cref="Database.EngineMark"/>), and leaves the mark.
    /// </summary>
    bool WritesEvents => false;

    /// <summary>Makes the verb. Services are resolved inside its action, so that asking for help needs no database.</summary>
    Command Build(IServiceProvider services);
}
