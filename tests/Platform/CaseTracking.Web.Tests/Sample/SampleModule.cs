using CaseTracking.Messaging;
using CaseTracking.Web.Api;
using CaseTracking.Web.Http;
using CaseTracking.Web.Modules;
using CaseTracking.Web.Uploads;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace CaseTracking.Web.Tests.Sample;

internal sealed class SampleModule : IModule
{
    private const long CurrentVersion = 17;

    public string Name => "sample";

    public static void MapProblems(ProblemMap map) =>
        map.Map<StaleSampleException>(_ => Problems.Document("sample", 412, "verouderde-versie", "Iemand was u voor", "Laad opnieuw."));

    public static void MapPages(IEndpointRouteBuilder app)
    {
        app.MapGet("/sample/download", () => new SafeDownload("x", "text/plain", 0, (_, _) => Task.CompletedTask));
        app.MapGet("/sample/boom", Boom);
        app.MapGet("/sample/unavailable", () => Throw(new NpgsqlException("gone", new IOException())));
        app.MapGet("/sample/status/{status:int}", (int status) => TypedResults.StatusCode(status));
        app.MapGet("/sample/guess", Guess).RequireRateLimiting(RateLimits.Guessable);
    }

    public void AddServices(IServiceCollection services, IConfiguration configuration)
    {
    }

    public void Subscribe(ISubscriptions subscriptions)
    {
    }

    public void MapEndpoints(IEndpointRouteBuilder api)
    {
        var sample = api.MapGroup("/sample").WithTags("Sample");
        sample.MapGet("/things", List).WithName("ListThings");
        sample.MapPost("/things", Create).WithName("CreateThing");
        sample.MapPut("/things/{id:int}", Replace).RequireIfMatch().WithName("ReplaceThing");
        sample.MapPost("/files", Receive).ExcludeFromDescription();
        sample.MapGet("/boom", Boom).ExcludeFromDescription();
        sample.MapGet("/guess", Guess).RequireRateLimiting(RateLimits.Guessable).ExcludeFromDescription();
        sample.MapGet("/gone", () => Throw(new NpgsqlException("gone", new IOException()))).ExcludeFromDescription();
        sample.MapGet("/sql/{state}", (string state) => Throw(new PostgresException("secret text", "ERROR", "ERROR", state))).ExcludeFromDescription();
    }

    internal static Page<Thing> List(PageRequest page)
    {
        var after = page.Cursor?.Key<int>(0) ?? 0;
        var rows = Enumerable.Range(1, 60).Where(n => n > after).Take(page.Limit + 1).Select(n => new Thing($"ding {n}", n, Colour.Red)).ToList();

        return page.Page(rows, thing => Cursor.After(thing.Amount));
    }

    private static Created<Thing> Create(Thing thing, HttpResponse response)
    {
        response.SetVersion(1);

        return TypedResults.Created("/api/v1/sample/things/1", thing);
    }

    private static NoContent Replace(int id, Thing thing, IfMatch ifMatch, HttpResponse response)
    {
        if (ifMatch.Version != CurrentVersion) throw new StaleSampleException();
        response.SetVersion(CurrentVersion + 1);

        return TypedResults.NoContent();
    }

    /// <summary>The name of a download is part of its address here; a module would look it up.</summary>
    public static void MapDownloads(IEndpointRouteBuilder downloads)
    {
        downloads.MapGet("/{name}", (string name) => new SafeDownload(name, "text/html", 5, (body, ct) => body.WriteAsync("<b>x<"u8.ToArray(), ct).AsTask()));
        downloads.MapGet("/torn", () => new SafeDownload("x.pdf", "application/pdf", 100_000, async (body, ct) =>
        {
            await body.WriteAsync(new byte[50_000], ct);
            await body.FlushAsync(ct);
            throw new InvalidDataException("tampered");
        }));
    }

    private static IResult Receive(UploadForm form) =>
        form.Problem() ?? TypedResults.Ok(new { files = form.Files.Select(f => f.Name), name = form.Form!["name"].ToString() });

    private static IResult Guess(string? code) => code == "raak" ? TypedResults.Text("geraden") : TypedResults.NotFound();

    private static string Boom() => throw new InvalidOperationException("secret detail");

    private static string Throw(Exception exception) => throw exception;
}

public sealed record Thing(string Name, int Amount, Colour Colour);

public enum Colour
{
    Red,
    Green,
}

internal sealed class StaleSampleException : Exception;
