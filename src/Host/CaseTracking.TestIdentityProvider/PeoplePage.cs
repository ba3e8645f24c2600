using System.Net;
using Microsoft.AspNetCore.Http;

namespace CaseTracking.TestIdentityProvider;

/// <summary>The page where one chooses whom to be. Forms alone, no script.</summary>
internal static class PeoplePage
{
    private const string Head =
        """
        <!doctype html>
        <html lang="nl-BE">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>Kies wie u bent - testomgeving</title>
        <style>
        body { font-family: sans-serif; font-size: 1.125rem; line-height: 1.5; max-width: 40rem; margin: 2rem auto; padding: 0 1rem; }
        button { font: inherit; text-align: left; width: 100%; min-height: 3rem; margin: .25rem 0; padding: .5rem 1rem; cursor: pointer; }
        button:focus-visible { outline: 3px solid #1d70b8; outline-offset: 2px; }
        </style>
        </head>
        <body>
        <main>
        <h1>Kies wie u bent</h1>
        <p>Dit is een testomgeving. Alle personen zijn verzonnen en er is geen wachtwoord.</p>
        """;

    public static IResult Show(QueryString request) => Results.Content(
        string.Concat(
            Head,
            Section(request, "Burgers", TestPeople.All.Where(person => person.Roles is [])),
            Section(request, "Medewerkers", TestPeople.All.Where(person => person.Roles is not [])),
            "</main></body></html>"),
        "text/html; charset=utf-8");

    private static string Section(QueryString request, string title, IEnumerable<TestPerson> people) =>
        $"""
        <h2>{title}</h2>
        <form method="post" action="{WebUtility.HtmlEncode($"/authorize{request}")}">
        {string.Concat(people.Select(Button))}
        </form>

        """;

    private static string Button(TestPerson person) =>
        $"""<button name="person" value="{person.Subject}">{person.Name}, {person.Description}</button>""";
}
