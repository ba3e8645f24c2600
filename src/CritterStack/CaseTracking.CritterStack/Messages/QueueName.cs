using System.Text.RegularExpressions;

namespace CaseTracking.CritterStack.Messages;

/// <summary>The Wolverine queue of a subscriber: its name in letters, digits and underscores, because it becomes part of table names.</summary>
internal static partial class QueueName
{
    public static string Of(string subscriber) => NotInTableNames().Replace(subscriber.ToLowerInvariant(), "_");

    [GeneratedRegex("[^a-z0-9_]")]
    private static partial Regex NotInTableNames();
}
