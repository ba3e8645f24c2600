using CaseTracking.RunningProduct;
using CaseTracking.Testing;

namespace CaseTracking.Host.Tests.Dossiers;

/// <summary>A city brings case types of its own, and hears at the start when one cannot be used.</summary>
public sealed class IndienenEigenTypesTests : IDisposable
{
    private const string Shipped = "src/Modules/Dossiers/CaseTracking.Dossiers/Types/Data/uittreksel-strafregister.v1.json";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("types");

    [Fact]
    public async Task A_type_of_the_city_is_on_offer()
    {
        Write("bewonerskaart.json", Own().Replace("Uittreksel uit het strafregister", "Bewonerskaart", StringComparison.Ordinal));
        await using var database = await TestDatabase.Create(Product.Scripts());
        await using var host = await Host(database).Start();
        using var citizen = host.Visitor();

        Assert.Contains("Bewonerskaart", (await citizen.Open("/aanvragen")).Html, StringComparison.Ordinal);
        Assert.Contains("Waarvoor hebt u het uittreksel nodig?", (await citizen.Open("/aanvragen/bewonerskaart")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_cannot_be_used_is_named_and_the_product_does_not_start()
    {
        Write("bewonerskaart.json", Own().Replace("\"termijnprofiel\": \"uittreksel-strafregister\"", "\"termijnprofiel\": \"ooit\"", StringComparison.Ordinal));
        await using var database = await TestDatabase.Create(Product.Scripts());
        await using var host = Host(database);

        var refused = await Assert.ThrowsAsync<InvalidOperationException>(host.Start);
        Assert.Equal(2, await host.Ended(Eventually.Patience));
        Assert.Contains($"{Path.Combine(_folder.FullName, "bewonerskaart.json")}: termijnprofiel: There is no profile 'ooit'.", refused.Message, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private static string Own() => File.ReadAllText(Path.Combine(Repository.Root, Shipped))
        .Replace("\"code\": \"uittreksel-strafregister\"", "\"code\": \"bewonerskaart\"", StringComparison.Ordinal);

    private void Write(string name, string json) => File.WriteAllText(Path.Combine(_folder.FullName, name), json);

    private HostProcess Host(TestDatabase database) => new(database.ConnectionString, ("Dossiers:Types:Folder", _folder.FullName));
}
