using Microsoft.AspNetCore.Mvc;

namespace CaseTracking.Web.Api;

/// <summary>Which expected exceptions are translated to which problem. Every other exception stays a 500, so that bugs look like bugs.</summary>
public sealed class ProblemMap
{
    private readonly List<Func<Exception, Entry?>> entries = [];

    /// <summary>Translates exceptions of one type, subtypes included; the first mapping that fits wins.</summary>
    /// <param name="problem">The document; see <see cref="Problems"/>.</param>
    /// <param name="when">Narrows to some exceptions of the type.</param>
    /// <param name="retryAfter">How long a client should wait, when trying again makes sense.</param>
    public ProblemMap Map<TException>(Func<TException, ProblemDetails> problem, Func<TException, bool>? when = null, TimeSpan? retryAfter = null)
        where TException : Exception
    {
        entries.Add(e => e is TException typed && (when is null || when(typed)) ? new Entry(problem(typed), retryAfter) : null);

        return this;
    }

    internal Entry? Find(Exception exception) => entries.Select(find => find(exception)).FirstOrDefault(entry => entry is not null);

    internal sealed record Entry(ProblemDetails Problem, TimeSpan? RetryAfter);
}
