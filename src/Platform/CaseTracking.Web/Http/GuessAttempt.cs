using Microsoft.AspNetCore.Http;

namespace CaseTracking.Web.Http;

/// <summary>One try at what could be guessed, judged once: a feature of the request.</summary>
internal sealed class GuessAttempt(Func<bool, Task> judge)
{
    private bool _judged;

    public async Task End(bool failed)
    {
        if (_judged) return;
        _judged = true;
        await judge(failed);
    }
}

/// <summary>How an endpoint under <see cref="RateLimits.Guessable"/> says what an answer's status does not.</summary>
public static class Guesses
{
    /// <summary>What was asked for is there. Said early by an endpoint that goes on for long, so that it holds up no neighbour.</summary>
    public static Task GuessedRight(this HttpContext context) => End(context, failed: false);

    /// <summary>It is not there, though the answer is a page.</summary>
    public static Task GuessedWrong(this HttpContext context) => End(context, failed: true);

    private static Task End(HttpContext context, bool failed) => context.Features.Get<GuessAttempt>()?.End(failed) ?? Task.CompletedTask;
}
