using System.Security.Cryptography;
using System.Text.Json;
using CaseTracking.EventSourcing.Vault;
using CaseTracking.Hosting.CommandLine;
using CaseTracking.Testing;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace CaseTracking.Hosting.Tests.CommandLine;

public sealed class TwoVaults() : DatabaseFixture(VaultScripts.For("north"), VaultScripts.For("south"));

[Trait("Proof", "F1")]
public sealed class SubjectVerbTests(TwoVaults database) : IClassFixture<TwoVaults>
{
    private readonly ServiceProvider _services = new ServiceCollection()
        .AddLogging().AddSingleton(database.DataSource).AddSingleton(new VaultKey(RandomNumberGenerator.GetBytes(32)))
        .AddVault("north").AddVault("south").AddSubjectVerb().BuildServiceProvider();

    [Fact]
    public async Task A_person_is_erased_from_every_vault_and_the_report_names_each_table()
    {
        var subject = Guid.CreateVersion7();
        foreach (var vault in Vaults) await Keep(vault, subject);

        var (code, output) = await Run("subject", "erase", $"{subject}");

        Assert.Equal(0, code);
        Assert.Equal(string.Concat(new[] { "north", "south" }.Select(s =>
            $"{s}.kluis_inhoud_deel: 1\n{s}.kluis_inhoud: 1\n{s}.kluis_zoek: 0\n{s}.kluis: 1\n{s}.kluis_sleutel: 1\n")) + "8 rows erased.\n", output);
        foreach (var vault in Vaults) Assert.Null(await vault.Open<string>(subject, default));
    }

    [Fact]
    public async Task Interrupted_after_the_first_vault_the_same_command_does_the_rest()
    {
        var subject = Guid.CreateVersion7();
        foreach (var vault in Vaults) await Keep(vault, subject);
        await Vaults[0].Erase(subject, default);

        var report = JsonElement.Parse((await Run("subject", "erase", $"{subject}", "--json")).Output);

        Assert.Equal((4, 10), (report.GetProperty("rows").GetInt32(), report.GetProperty("stores").GetArrayLength()));
        Assert.Equal((1, "Nothing is kept of this person.\n"), Last(await Run("subject", "erase", $"{subject}")));
    }

    [Fact]
    public async Task What_is_no_reference_is_refused() => Assert.Equal(2, (await Run("subject", "erase", "Fien")).Code);

    private PersonalDataVault[] Vaults => [.. _services.GetServices<PersonalDataVault>()];

    private async Task Keep(PersonalDataVault vault, Guid subject)
    {
        var pending = await vault.Contents.Write(Guid.CreateVersion7(), new MemoryStream([1, 2, 3]), default);
        var key = vault.NewSubject(subject);
        await using var connection = await database.DataSource.OpenConnectionAsync();
        foreach (var statement in key.Made.Append(key.Add(subject, "Fien")).Append(key.Keep(pending)))
        {
            await using var command = new NpgsqlCommand(statement.Sql, connection);
            foreach (var value in statement.Parameters) command.Parameters.Add(new() { Value = value });
            await command.ExecuteNonQueryAsync();
        }
    }

    private async Task<(int Code, string Output)> Run(params string[] arguments)
    {
        var output = new StringWriter { NewLine = "\n" };
        return (await CommandLineRoot.Run(_services, arguments, output, TextWriter.Null), output.ToString());
    }

    private static (int, string) Last((int Code, string Output) run) => (run.Code, run.Output[(run.Output.TrimEnd().LastIndexOf('\n') + 1)..]);
}
