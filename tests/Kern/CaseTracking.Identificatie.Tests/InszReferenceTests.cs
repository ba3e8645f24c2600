using System.Text.Json;
using CaseTracking.Testing;

namespace CaseTracking.Identificatie.Tests;

/// <summary>Labelled numbers of an independent implementation, read from a folder beside the repository when it is there.</summary>
public sealed class InszReferenceTests
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <summary>
    /// Left aside: whether serials 000 and 999 exist, and whether the day digits may count on when the serials of a year
    /// run out (royal decree of 8 February 1991, art. 5: they may), is not agreed on.
    /// </summary>
    private static readonly HashSet<string> Disputed = ["85061300079", "85061399950", "05400100291"];

    [Theory]
    [InlineData("pre2000-rn-tests.json")]
    [InlineData("post2000-rn-tests.json")]
    [InlineData("pre2000-bis-tests.json")]
    [InlineData("post2000-bis-tests.json")]
    public void Reference_numbers_are_judged_as_labelled(string file)
    {
        var vectors = Vectors(file).Where(v => !Disputed.Contains(v.Input)).ToArray();

        Assert.NotEmpty(vectors);
        Assert.All(vectors, vector => Assert.Equal(vector.Expected, Judge(vector.Input)));
    }

    private static Expectation Judge(string typed) => Insz.TryParse(typed, out var insz)
        ? new Expectation(true, insz.IsBis, insz.Geboortedatum, insz.Geboortejaar, Letter(insz.Geslacht))
        : new Expectation(false, null, null, null, null);

    private static string Letter(Geslacht sex) => sex switch { Geslacht.Man => "M", Geslacht.Vrouw => "F", _ => "U" };

    private static Vector[] Vectors(string file)
    {
        var path = Path.Combine(Repository.Shared, "data", "reference", "insz-test-vectors", file);
        if (!File.Exists(path)) Assert.Skip($"No reference numbers at {path}; set CASETRACKING_SHARED to the folder that holds data/reference.");

        return JsonSerializer.Deserialize<VectorFile>(File.ReadAllText(path), Json)!.TestCases;
    }

    private sealed record VectorFile(Vector[] TestCases);

    private sealed record Vector(string Input, Expectation Expected);

    private sealed record Expectation(bool IsValid, bool? IsBis, DateOnly? BirthDate, int? BirthYear, string? Sex);
}
