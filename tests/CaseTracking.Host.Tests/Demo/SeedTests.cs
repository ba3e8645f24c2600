using CaseTracking.RunningProduct;
using CaseTracking.TestIdentityProvider;
using CaseTracking.Testing;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace CaseTracking.Host.Tests.Demo;

/// <summary>The made-up city is one the product itself could have come to, and nothing in it is nonsense.</summary>
public sealed class SeedTests(SeededCity city) : IClassFixture<SeededCity>
{
    private const string Numbers = "select nummer || ' ' || product || ' ' || status from dossiers.dossieroverzicht order by nummer";

    [Fact]
    public async Task Files_stand_in_every_state_worth_a_look()
    {
        var states = await SeededCity.Read(city.Database, "select distinct status from dossiers.dossieroverzicht");

        Assert.Equal(SeededCity.Files, await city.Count("select count(*) from dossiers.dossieroverzicht"));
        foreach (var state in new[] { "Ingediend", "StukkenGevraagd", "AdviesGevraagd", "Geschorst", "Meegedeeld", "KlaarVoorAfhaling", "Verstreken", "Gesloten" })
            Assert.Contains(state, states);
    }

    [Fact]
    public async Task Nothing_happened_in_the_future_and_the_year_is_a_year()
    {
        Assert.Equal(0, await city.Count($"select count(*) from dossiers.mt_events where timestamp > '{SeededCity.Now:O}' or (headers->>'effective_at')::timestamptz > '{SeededCity.Now:O}'"));
        Assert.Equal(0, await city.Count($"select count(*) from tijdlijn.regel where tijdstip > '{SeededCity.Now:O}'"));
        Assert.Equal(0, await city.Count($"select count(*) from dossiers.mt_events where timestamp < '{SeededCity.Now.AddDays(-367):O}'"));
    }

    [Fact]
    public async Task Every_line_of_a_timeline_is_an_event_of_its_file_at_its_moment_and_none_is_missing()
    {
        Assert.Equal(0, await city.Count(
            """
            select count(*) from tijdlijn.regel r left join dossiers.mt_events e on e.id = r.id and e.stream_id = r.aanvraag_id and e.version = r.versie
              and coalesce((e.headers->>'effective_at')::timestamptz, e.timestamp) = r.tijdstip
            where e.id is null
            """));
        // An event type shows to the citizen or does not; never for one file and not for another.
        Assert.Empty(await SeededCity.Read(
            city.Database,
            """
            select e.type from dossiers.mt_events e left join tijdlijn.regel r on r.id = e.id
            group by e.type having count(r.id) not in (0, count(*))
            """));
        Assert.Equal(SeededCity.Files, await city.Count("select count(distinct aanvraag_id) from tijdlijn.regel where soort = 'Ingediend'"));
        Assert.Equal(0, await city.Count("select count(*) from messaging.outbox"));
    }

    [Fact]
    public async Task What_the_clock_of_the_law_does_happened_on_its_day()
    {
        Assert.NotEqual(0, await city.Count("select count(*) from dossiers.mt_events where type = 'termijn_verstreek'"));
        Assert.Equal(0, await city.Count(
            """
            select count(*) from dossiers.mt_events where type in ('termijn_verstreek', 'termijn_werd_geescaleerd', 'advies_bleef_uit')
              and ((data->>'laat')::boolean or headers->>'actor' <> 'systeem')
            """));
        Assert.Equal(0, await city.Count($"select count(*) from messaging.scheduled where due_at <= '{SeededCity.Now:O}'"));
    }

    [Fact]
    public async Task Employees_work_on_working_days_and_nobody_decides_on_a_draft_of_their_own()
    {
        Assert.Equal(0, await city.Count(
            """
            select count(*) from dossiers.mt_events where headers->>'actor' <> 'systeem' and extract(isodow from timestamp at time zone 'Europe/Brussels') > 5
            """));
        Assert.Equal(0, await city.Count(
            """
            select count(*) from dossiers.mt_events o join dossiers.mt_events g on g.stream_id = o.stream_id and g.type = 'beslissing_werd_genomen'
            where o.type = 'beslissing_werd_opgesteld' and o.data->>'opsteller' = g.data->>'beslisser'
            """));
    }

    [Fact]
    public async Task Names_are_in_the_vault_alone()
    {
        foreach (var name in new[] { "Voorbeeldens", "Proefpersoon", "Testaert", "Verzonnen", "Nietbestaand", "Denkbeeldig", "voorbeeld.example" })
        {
            Assert.Equal(0, await city.Count($"select count(*) from dossiers.mt_events where data::text ilike '%{name}%' or headers::text ilike '%{name}%'"));
            Assert.Equal(0, await city.Count($"select count(*) from tijdlijn.regel r where r::text ilike '%{name}%'"));
        }
    }

    [Fact]
    public async Task Whoever_acts_there_has_a_name_and_the_same_as_at_the_provider()
    {
        Assert.Equal(0, await city.Count("select count(distinct o.behandelaar) from dossiers.dossieroverzicht o left join web.staff s on s.id = o.behandelaar where o.behandelaar is not null and s.id is null"));
        Assert.Empty(await SeededCity.Read(city.Database, "select id from web.staff where name = id or cardinality(roles) = 0"));
        var names = await SeededCity.Read(city.Database, "select id || '=' || name from web.staff");
        Assert.All(TestPeople.All.Where(p => names.Any(n => n.StartsWith($"{p.Subject}=", StringComparison.Ordinal))), p => Assert.Contains($"{p.Subject}={p.Name}", names));
        Assert.Empty(await SeededCity.Read(city.Database, "select s.name from web.staff s where exists (select from dossiers.mt_events e where e.data::text || e.headers::text ilike '%' || s.name || '%')"));
    }

    [Fact]
    public async Task The_same_city_comes_up_in_another_database()
    {
        await using var other = await TestDatabase.Create(Product.Scripts());
        Assert.Equal((0, ""), await SeededCity.Seed(other, "--files", $"{SeededCity.Files}"));

        Assert.Equal(await SeededCity.Read(city.Database, Numbers), await SeededCity.Read(other, Numbers));
        Assert.Equal(
            await SeededCity.Read(city.Database, "select trackingcode_hash from dossiers.dossieroverzicht order by 1"),
            await SeededCity.Read(other, "select trackingcode_hash from dossiers.dossieroverzicht order by 1"));
    }

    [Fact]
    public async Task A_database_with_files_is_left_alone()
    {
        var before = await city.Count("select count(*) from dossiers.mt_events");
        var (refused, error) = await SeededCity.Seed(city.Database);
        var (quiet, nothing) = await SeededCity.Seed(city.Database, "--once");

        Assert.Equal((2, 0, ""), (refused, quiet, nothing));
        Assert.Contains("already has files", error, StringComparison.Ordinal);
        Assert.Equal(before, await city.Count("select count(*) from dossiers.mt_events"));
    }

    [Fact]
    public async Task The_page_of_doors_leads_to_requests_a_citizen_can_follow()
    {
        using var visitor = city.Visitor();
        var page = await visitor.Http.GetStringAsync(new Uri("/dev", UriKind.Relative));
        var links = System.Text.RegularExpressions.Regex.Matches(page, "/volgen/[0-9A-Z-]+").Select(m => m.Value).Distinct().ToList();

        foreach (var state in new[] { "Termijn verstreken", "Klaar voor afhaling", "Wacht op documenten", "Gesloten" }) Assert.Contains(state, page, StringComparison.Ordinal);
        Assert.True(links.Count > 10);
        foreach (var link in links) Assert.Contains("govuk-heading", await visitor.Http.GetStringAsync(new Uri(link, UriKind.Relative)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_real_city_has_no_page_of_doors_and_cannot_be_filled()
    {
        await using var production = SeededCity.Build(Environments.Production, city.Database.ConnectionString);
        using var error = new StringWriter();

        Assert.Equal(2, await Hosting.CommandLine.CommandLineRoot.Run(production.Services, ["seed", "--once"], TextWriter.Null, error));
        Assert.Contains("development", error.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("dev", Patterns(production));
        Assert.Contains("dev", Patterns(city.Services));
    }

    private static IEnumerable<string?> Patterns(Microsoft.AspNetCore.Builder.WebApplication app) =>
        ((IEndpointRouteBuilder)app).DataSources.SelectMany(d => d.Endpoints).OfType<RouteEndpoint>().Select(e => e.RoutePattern.RawText);

    private static IEnumerable<string?> Patterns(IServiceProvider services) =>
        services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().Select(e => e.RoutePattern.RawText);
}
