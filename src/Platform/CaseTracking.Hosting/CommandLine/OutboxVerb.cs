using System.CommandLine;
using CaseTracking.Messaging;
using Microsoft.Extensions.DependencyInjection;

namespace CaseTracking.Hosting.CommandLine;

/// <summary><c>outbox list</c>, <c>outbox retry</c> and <c>outbox park</c>.</summary>
internal sealed class OutboxVerb : ICommandLineVerb
{
    public Command Build(IServiceProvider services) =>
        new("outbox", "Messages that were set aside after too many failures.") { List(services), Retry(services), Park(services) };

    private static Command List(IServiceProvider services)
    {
        var subscriber = new Option<string?>("--subscriber") { Description = "Only those of this subscriber." };
        var after = new Option<long>("--after") { Description = "Start after this number: the last one of the page before." };
        var limit = new Option<int>("--limit") { Description = "Most lines.", DefaultValueFactory = _ => 100 };
        var json = JsonOutput.Option();
        var list = new Command("list", "Show parked messages.") { subscriber, after, limit, json };
        list.SetAction(async (parsed, ct) =>
        {
            var letters = await Letters(services).List(parsed.GetValue(subscriber), parsed.GetValue(after), parsed.GetValue(limit), ct);
            await Write(parsed.InvocationConfiguration.Output, letters, parsed.GetValue(json));
            return 0;
        });
        return list;
    }

    private static Command Retry(IServiceProvider services)
    {
        var seq = new Argument<long?>("number") { Description = "The message, as listed.", Arity = ArgumentArity.ZeroOrOne };
        var subscriber = new Option<string?>("--all-of") { Description = "All parked messages of this subscriber." };
        var json = JsonOutput.Option();
        var retry = new Command("retry", "Put parked messages back at the end of the queue.") { seq, subscriber, json };
        retry.SetAction(async (parsed, ct) => await Report(parsed, json, "retried", (parsed.GetValue(seq), parsed.GetValue(subscriber)) switch
        {
            ({ } one, null) => await Letters(services).Retry(one, ct) ? 1 : 0,
            (null, { } all) => await Letters(services).RetryAll(all, ct),
            _ => throw new RefusalException("Name one message by its number, or all of a subscriber by --all-of."),
        }));
        return retry;
    }

    private static Command Park(IServiceProvider services)
    {
        var seq = new Argument<long>("number") { Description = "The pending message." };
        var json = JsonOutput.Option();
        var park = new Command("park", "Set a pending message aside, so that its stream goes on without it.") { seq, json };
        park.SetAction(async (parsed, ct) =>
            await Report(parsed, json, "parked", await Letters(services).Park(parsed.GetValue(seq), ct) ? 1 : 0));
        return park;
    }

    private static DeadLetters Letters(IServiceProvider services) => services.GetRequiredService<DeadLetters>();

    private static async Task Write(TextWriter output, IReadOnlyList<DeadLetter> letters, bool json)
    {
        if (json)
        {
            await output.WriteJson(new { parked = letters });
            return;
        }

        foreach (var l in letters)
            await output.WriteLineAsync($"{l.Seq}  {l.Subscriber}  {l.Type}  stream {l.StreamId}  {l.Attempts} tries  since {l.Since:u}  {l.Error}");
        if (letters.Count == 0) await output.WriteLineAsync("No message is parked.");
    }

    private static async Task<int> Report(ParseResult parsed, Option<bool> json, string done, int count)
    {
        var output = parsed.InvocationConfiguration.Output;
        if (parsed.GetValue(json)) await output.WriteJson(new Dictionary<string, int> { [done] = count });
        else await output.WriteLineAsync($"{count} {done}.");
        return count > 0 ? 0 : 1;
    }
}
